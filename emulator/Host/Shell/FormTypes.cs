using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Metadata;

namespace SocialExtension.Emulator.Host.Shell;

/// <summary>The platform's numbers for kinds of forms.</summary>
internal static class FormTypes
{
    public const int Main = 2;
    public const int QuickView = 6;
    public const int QuickCreate = 7;
    public const int Card = 11;

    /// <summary>The forms of a table of one kind, in the order in which they are offered.</summary>
    public static QueryExpression Query(Table table, int type, ColumnSet columns)
    {
        var query = new QueryExpression("systemform") { ColumnSet = columns };
        query.Criteria.AddCondition("objecttypecode", ConditionOperator.Equal, table.Name);
        query.Criteria.AddCondition("type", ConditionOperator.Equal, type);
        query.AddOrder("createdon", OrderType.Ascending);
        return query;
    }
}
