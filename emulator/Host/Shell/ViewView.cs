namespace SocialExtension.Emulator.Host.Shell;

/// <summary>What it takes to list rows of a table: the views that may be picked, the default one first; the columns that quick find looks into; the view by which lookups list rows; and the commands that solutions add to the list, and to rows of it in a form.</summary>
internal sealed record TableViews(TableView Table, IReadOnlyList<ViewView> Views, IReadOnlyList<string> QuickFind, ViewView? Lookup, IReadOnlyList<CommandView> Commands, IReadOnlyList<CommandView> SubgridCommands);

/// <summary>A command of a list or form: what it says, which function of which library it runs with which parameters, and how many rows have to be selected.</summary>
internal sealed record CommandView(string Id, string Label, string? Title, string Library, string Function, IReadOnlyList<string> Parameters, int LeastSelected);

/// <summary>A view with its query and its columns.</summary>
internal sealed record ViewView(Guid Id, string Name, string FetchXml, IReadOnlyList<ViewColumn> Columns);

/// <summary>
/// A column of a view. Name is what the layout calls it: a column of a link has the link's alias in front. Table is the table that the
/// column belongs to, Alias the link's.
/// </summary>
internal sealed record ViewColumn(string Name, string Label, int Width, string? Alias, FieldView Field);
