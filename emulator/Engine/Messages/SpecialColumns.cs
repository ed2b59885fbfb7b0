using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Metadata;
using SocialExtension.Emulator.Pipeline;

namespace SocialExtension.Emulator.Messages;

/// <summary>
/// Columns that had messages of their own once: an update that mixes them with others runs the steps of PreOperation and PostOperation twice
/// (learn.microsoft.com/power-apps/developer/data-platform/special-update-operation-behavior).
/// </summary>
internal static class SpecialColumns
{
    private static readonly HashSet<string> States = new(["statecode", "statuscode"], StringComparer.Ordinal);
    private static readonly HashSet<string> Owners = new(["businessunitid", "parentbusinessunitid", "parentsystemuserid"], StringComparer.Ordinal);

    /// <summary>The special columns of a table: of what belongs to business units, those that say to which.</summary>
    public static IReadOnlySet<string> Of(Table table) => table.Ownership == Ownership.Business ? Owners : States;

    /// <summary>A half of an update. The row version is that of the row before the first.</summary>
    public static Operation Part(Operation whole, Func<string, bool> isIn, bool isFirst)
    {
        var target = (Entity)whole.Input["Target"];
        var half = new Entity(target.LogicalName, target.Id) { RowVersion = isFirst ? target.RowVersion : null };
        foreach (var attribute in target.Attributes.Where(a => isIn(a.Key))) half[attribute.Key] = attribute.Value;
        var request = new OrganizationRequest(whole.MessageName) { RequestId = whole.Request.RequestId };
        foreach (var parameter in whole.Input.Where(p => isFirst || p.Key != "ConcurrencyBehavior")) request[parameter.Key] = parameter.Key == "Target" ? half : parameter.Value;
        var part = new Operation(whole.Session, request, whole.Caller, whole.InitiatingUserId, whole.CalledFrom) { Whole = whole, Table = whole.Table, Id = whole.Id, Bypassed = whole.Bypassed };
        foreach (var variable in whole.Variables) part.Variables[variable.Key] = variable.Value;
        return part;
    }
}
