using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Metadata;

namespace SocialExtension.Emulator.Queries;

/// <summary>
/// One query, whatever it was written in: QueryExpression, FetchXML and OData all become this tree, and this tree becomes SQL.
/// </summary>
public sealed class Select(Table table)
{
    /// <summary>The alias of the root in SQL and in conditions.</summary>
    /// <remarks>Not a name that a link can have.</remarks>
    public const string RootAlias = "$";

    public Table Table { get; } = table;

    public List<SelectedColumn> Columns { get; } = [];

    public Filter? Where { get; set; }

    public List<Link> Links { get; } = [];

    public List<Order> Orders { get; } = [];

    public bool Distinct { get; set; }

    /// <summary>Whether choices are sorted by their number; otherwise by their label.</summary>
    public bool ChoicesByNumber { get; init; }

    /// <summary>At most this many rows and no further page.</summary>
    public int? Top { get; set; }

    public int PageSize { get; set; } = LargestPage;

    /// <summary>From 1.</summary>
    public int Page { get; set; } = 1;

    /// <summary>Rows to pass over, where no cookie says where the page begins.</summary>
    public long Skip { get; set; }

    /// <summary>The paging cookie of the page before; null where the page is found by counting.</summary>
    public string? Cookie { get; set; }

    public bool CountTotal { get; set; }

    /// <summary>The most rows that may be summed up; null where rows come as they are, not summed up.</summary>
    public int? AggregateLimit { get; set; }

    /// <summary>The columns of the result with the alias and table that each comes from: the root's, then those of the links.</summary>
    public IEnumerable<(string Alias, Table Table, SelectedColumn Column)> Selected =>
        Columns.Select(c => (RootAlias, Table, c)).Concat(Links.SelectMany(l => l.Selected));

    /// <summary>The same query for those of its rows that meet a condition besides.</summary>
    public Select Restricted(Filter further)
    {
        var copy = new Select(Table) { Distinct = Distinct, ChoicesByNumber = ChoicesByNumber, CountTotal = CountTotal, Top = Top, PageSize = PageSize, Page = Page, Skip = Skip, Cookie = Cookie, AggregateLimit = AggregateLimit };
        copy.Columns.AddRange(Columns);
        copy.Links.AddRange(Links);
        copy.Orders.AddRange(Orders);
        copy.Where = Filter.Of(LogicalOperator.And, Where is null ? [further] : [further, Where]);
        return copy;
    }

    /// <summary>Asks for a page: behind a cookie, or by counting.</summary>
    public void TakePage(int page, int size, string? cookie)
    {
        Page = page;
        PageSize = Math.Clamp(size, 1, LargestPage);
        Cookie = string.IsNullOrEmpty(cookie) ? null : cookie;
        Skip = (page - 1L) * PageSize;
        if (Cookie is null && Skip + PageSize > MostWithoutCookie) throw Fault.Of(FaultCode.PageTooFar, $"Over upper limit of records that can be requested without a paging cookie: {MostWithoutCookie}. Pass on the paging cookie of the page before.");
    }

    /// <summary>The platform's largest page (learn.microsoft.com/power-apps/developer/data-platform/fetchxml/page-results).</summary>
    public const int LargestPage = 5000;

    /// <summary>The most rows that the platform sums up (learn.microsoft.com/power-apps/developer/data-platform/fetchxml/aggregate-data#limitations).</summary>
    public const int MostAggregated = 50_000;

    /// <summary>How far pages can be counted.</summary>
    private const int MostWithoutCookie = 50_000;
}

/// <summary>A column of the result.</summary>
/// <param name="Column">The column.</param>
/// <param name="Name">The attribute that it becomes: the column's name, "alias.column" for a linked one, or an alias of its own.</param>
/// <param name="IsAliased">Whether the value comes wrapped as an aliased value.</param>
/// <param name="Summary">What an aggregate makes of the column; null where rows come as they are.</param>
public sealed record SelectedColumn(Column Column, string Name, bool IsAliased, Summary? Summary = null)
{
    /// <summary>What stands in the SQL in place of the column, made from the alias of its table with a dot; null where it is the column.</summary>
    public Func<string, string>? Sql { get; init; }
}

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
    public bool IsExistence => Join is JoinOperator.Exists or JoinOperator.In || IsOfAFilter;

    /// <summary>Whether it stands inside of a filter, as one of its conditions.</summary>
    public bool IsOfAFilter => Join is JoinOperator.Any or JoinOperator.NotAny or JoinOperator.All or JoinOperator.NotAll;

    /// <summary>The columns that it and the links behind it bring.</summary>
    public IEnumerable<(string Alias, Table Table, SelectedColumn Column)> Selected =>
        IsExistence ? [] : Columns.Select(c => (Alias, Table, c)).Concat(Links.SelectMany(l => l.Selected));
}

/// <summary>A column to sort by.</summary>
/// <param name="Alias">The alias of the column's table.</param>
/// <param name="Column">The column.</param>
/// <param name="Descending">Whether the largest comes first.</param>
/// <param name="Result">Of an aggregate: which of its results, since several may be of one column.</param>
public sealed record Order(string Alias, Column Column, bool Descending, SelectedColumn? Result = null);
