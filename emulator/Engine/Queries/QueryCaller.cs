using SocialExtension.Emulator.Metadata;

namespace SocialExtension.Emulator.Queries;

/// <summary>On whose behalf a query runs, and which rows that user may read.</summary>
/// <param name="UserId">The user.</param>
/// <param name="BusinessUnitId">The user's business unit.</param>
/// <param name="Readable">A condition in SQL on an alias of a table; null where the user may read every row.</param>
/// <param name="MayRead">Whether the user may read a column: a secured one only by a profile.</param>
internal sealed record QueryCaller(Guid UserId, Guid BusinessUnitId, Func<Table, string, SqlParameters, string?> Readable, Func<Table, Column, bool> MayRead);
