using SocialExtension.Emulator.Metadata;

namespace SocialExtension.Emulator.Queries.OData;

/// <summary>Related rows that come along with rows.</summary>
/// <param name="Navigation">What leads to them.</param>
/// <param name="Table">Their table; null for owners, who are of several.</param>
/// <param name="Query">The query for them, to which whose rows they are is still to be added; null for owners and for addresses only.</param>
/// <param name="Options">The options as they were written, for the link to what follows.</param>
/// <param name="IsReference">Whether only addresses come.</param>
public sealed record Expansion(Navigation Navigation, Table? Table, ODataQuery? Query, string Options, bool IsReference);
