namespace SocialExtension.Emulator.Host.Shell;

/// <summary>A form as the pages draw it. Timeline is the collection of a row's activities; null where activities can't regard it. Others are the forms of the same kind that may be picked instead, Commands what solutions add to the command bar.</summary>
internal sealed record FormView(
    Guid Id, string Name, TableView Table, IReadOnlyList<TabView> Tabs, IReadOnlyList<CellView> Header, IReadOnlyList<string> Libraries, IReadOnlyList<HandlerView> Handlers, IReadOnlyList<FieldView> Fields,
    string? Timeline, IReadOnlyList<FormName> Others, IReadOnlyList<CommandView> Commands);

/// <summary>A form that may be picked.</summary>
internal sealed record FormName(Guid Id, string Name);

/// <summary>A tab of a form.</summary>
internal sealed record TabView(string Name, string Label, bool Visible, IReadOnlyList<ColumnView> Columns);

/// <summary>A column of sections.</summary>
internal sealed record ColumnView(string Width, IReadOnlyList<SectionView> Sections);

/// <summary>A section with its cells from top to bottom, beside each other in so many columns.</summary>
internal sealed record SectionView(string Name, string Label, bool ShowLabel, bool Visible, int Columns, IReadOnlyList<CellView> Cells);

/// <summary>A cell with its control. Span is how many columns of the section it takes; Related is where the rows of a subgrid come from.</summary>
internal sealed record CellView(
    string Id, string Kind, string Label, bool ShowLabel, int Rows, int Span, bool StartsRow, string? Column, bool Disabled, bool Visible, IReadOnlyDictionary<string, string> Parameters, RelatedView? Related);

/// <summary>
/// How the rows of a subgrid hang on the record: by a lookup of theirs, or by pairs in a table between. Navigation is what binds a new row.
/// </summary>
internal sealed record RelatedView(string Table, string? Column, string? Navigation, string? Intersect, string? Key);

/// <summary>A function that a script brings for an event of the form.</summary>
internal sealed record HandlerView(string Event, string? Column, string Function, string Library, bool PassContext, string? Parameters);
