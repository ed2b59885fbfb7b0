using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Metadata;
using SocialExtension.Emulator.Storage;

namespace SocialExtension.Emulator.Queries;

/// <summary>Conditions that follow a hierarchy as SQL: of rows (learn.microsoft.com/power-apps/developer/data-platform/query-hierarchical-data), and of users.</summary>
internal sealed class SqlHierarchy(SqlParameters parameters, QueryCaller caller)
{
    private const int DeepestLevel = 100;

    public string Write(Condition condition, string column, Table table, string start)
    {
        return condition.Operator switch
        {
            ConditionOperator.Under => $"({column} IN ({Below(condition, table, start)}) AND {column} <> {start})",
            ConditionOperator.UnderOrEqual => $"{column} IN ({Below(condition, table, start)})",
            ConditionOperator.NotUnder => $"({column} NOT IN ({Below(condition, table, start)}) OR {column} IS NULL)",
            ConditionOperator.Above => $"({column} IN ({Above(condition, table, start)}) AND {column} <> {start})",
            _ => $"{column} IN ({Above(condition, table, start)})",
        };
    }

    /// <summary>The caller and all users who report to the caller, and perhaps the teams that any of them is a member of.</summary>
    public string Users(string column, bool teams)
    {
        var self = parameters.Add(StoredValue.Text(caller.UserId));
        var users = $"WITH RECURSIVE reports(id, level) AS (SELECT {self}, 0 UNION SELECT u.systemuserid, level + 1 FROM systemuser u JOIN reports ON u.parentsystemuserid = reports.id WHERE level < {DeepestLevel}) SELECT id FROM reports";
        return teams ? $"({column} IN ({users}) OR {column} IN (SELECT teamid FROM teammembership WHERE systemuserid IN ({users})))" : $"{column} IN ({users})";
    }

    private string Below(Condition condition, Table table, string start)
    {
        var (name, key, parent) = Hierarchy(condition, table);
        return $"WITH RECURSIVE tree(id, level) AS (SELECT {start}, 0 UNION SELECT t.{key}, level + 1 FROM {name} t JOIN tree ON t.{parent} = tree.id WHERE level < {DeepestLevel}) SELECT id FROM tree";
    }

    private string Above(Condition condition, Table table, string start)
    {
        var (name, key, parent) = Hierarchy(condition, table);
        return $"WITH RECURSIVE tree(id, level) AS (SELECT {start}, 0 UNION SELECT t.{parent}, level + 1 FROM {name} t JOIN tree ON t.{key} = tree.id WHERE t.{parent} IS NOT NULL AND level < {DeepestLevel}) SELECT id FROM tree";
    }

    private (string Table, string Key, string Parent) Hierarchy(Condition condition, Table table)
    {
        var owner = condition.Column.Type == ColumnType.Key ? table : caller.Find(condition.Column.Targets.FirstOrDefault() ?? "") ?? table;
        return (SqlNames.Quote(owner.Name), SqlNames.Quote(owner.KeyName), SqlNames.Quote(Relationship(owner, $"{condition.Operator}", condition.Column).Column));
    }

    /// <summary>The relationship of a table with itself that its hierarchy is made of.</summary>
    public static Relationship Relationship(Table table, string asking, Column column)
    {
        return table.ManyToOne.FirstOrDefault(r => r.IsHierarchical && r.Referenced == table.Name)
            ?? throw Fault.Of(FaultCode.UnsupportedOperator, $"The condition operator '{asking}' can't be used on '{column.Name}': the table {table.Name} has no hierarchical relationship.");
    }
}
