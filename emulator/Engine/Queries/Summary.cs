using Microsoft.Xrm.Sdk.Query;

namespace SocialExtension.Emulator.Queries;

/// <summary>What an aggregate makes of a column: a figure over the rows of a group or, with the type None, what rows are grouped by.</summary>
/// <param name="Type">The figure.</param>
/// <param name="Part">Of what rows are grouped by: the part of a date.</param>
/// <param name="Distinct">Whether equal values count once.</param>
public sealed record Summary(XrmAggregateType Type, XrmDateTimeGrouping Part = XrmDateTimeGrouping.None, bool Distinct = false)
{
    /// <summary>Whether the part of a date is that of the user's zone; otherwise that of UTC.</summary>
    public bool IsInUserZone { get; init; }

    public bool IsGroup => Type == XrmAggregateType.None;

    /// <summary>Whether the result is a number of its own and not a value of the column.</summary>
    public bool IsWholeNumber => Type is XrmAggregateType.Count or XrmAggregateType.CountColumn || Part != XrmDateTimeGrouping.None;
}
