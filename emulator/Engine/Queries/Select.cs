using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Metadata;

namespace SocialExtension.Emulator.Queries;

/// <summary>
/// One query, whatever it was written in: QueryExpression, FetchXML and OData all become this tree, and this tree becomes SQL.
/// </summary>
public sealed class Select(Table table)
{
    /// <summary>The alias of the root in SQL and in conditions.</summary>
    public const string RootAlias = "r";

    public Table Table { get; } = table;

    public List<SelectedColumn> Columns { get; } = [];

    public Filter? Where { get; set; }

    public List<Link> Links { get; } = [];

    public List<Order> Orders { get; } = [];

    public bool Distinct { get; set; }

    /// <summary>At most this many rows and no further page.</summary>
    public int? Top { get; set; }

    public int PageSize { get; set; } = LargestPage;

    /// <summary>From 1.</summary>
    public int Page { get; set; } = 1;

    public bool CountTotal { get; set; }

    /// <summary>The platform's largest page (learn.microsoft.com/power-apps/developer/data-platform/fetchxml/page-results).</summary>
    public const int LargestPage = 5000;
}

/// <summary>A column of the result.</summary>
/// <param name="Column">The column.</param>
/// <param name="Name">The attribute that it becomes: the column's name, "alias.column" for a linked one, or an alias of its own.</param>
/// <param name="IsAliased">Whether the value comes wrapped as an aliased value.</param>
public sealed record SelectedColumn(Column Column, string Name, bool IsAliased);

/// <summary>A join to another table.</summary>
public sealed class Link(Table table, string alias, Column from, Column to, JoinOperator join)
{
    public Table Table { get; } = table;

    public string Alias { get; } = alias;

    /// <summary>The column of the linked table.</summary>
    public Column From { get; } = from;

    /// <summary>The column of the table that it is linked to.</summary>
    public Column To { get; } = to;

    public JoinOperator Join { get; } = join;

    public List<SelectedColumn> Columns { get; } = [];

    public Filter? Where { get; set; }

    public List<Link> Links { get; } = [];

    /// <summary>Whether it only asks for existence and brings no columns and no further rows.</summary>
    public bool IsExistence => Join is JoinOperator.Exists or JoinOperator.In;
}

/// <summary>A column to sort by.</summary>
public sealed record Order(string Alias, Column Column, bool Descending);
