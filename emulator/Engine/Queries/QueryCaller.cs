using SocialExtension.Emulator.Metadata;
using SocialExtension.Emulator.Queries.Dates;

namespace SocialExtension.Emulator.Queries;

/// <summary>On whose behalf a query runs, and which rows that user may read.</summary>
/// <param name="UserId">The user.</param>
/// <param name="BusinessUnitId">The user's business unit.</param>
/// <param name="Readable">A condition in SQL on an alias of a table; null where the user may read every row.</param>
/// <param name="MayRead">Whether the user may read a column: a secured one only by a profile.</param>
internal sealed record QueryCaller(Guid UserId, Guid BusinessUnitId, Func<Table, string, SqlParameters, string?> Readable, Func<Table, Column, bool> MayRead)
{
    /// <summary>The teams that the user is a member of.</summary>
    public IEnumerable<Guid> Teams { get; init; } = [];

    /// <summary>The user's settings, read when a condition or a value first needs them.</summary>
    public required Lazy<QuerySettings> Settings { get; init; }

    /// <summary>Finds a table of the organization.</summary>
    public required Func<string, Table?> Find { get; init; }

    public UserTime Time => Settings.Value.Time;
}
