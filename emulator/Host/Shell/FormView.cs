namespace SocialExtension.Emulator.Host.Shell;

/// <summary>A form as the pages draw it. Timeline is the collection of a row's activities; null where activities can't regard it.</summary>
internal sealed record FormView(
    Guid Id, string Name, TableView Table, IReadOnlyList<TabView> Tabs, IReadOnlyList<CellView> Header, IReadOnlyList<string> Libraries, IReadOnlyList<HandlerView> Handlers, IReadOnlyList<FieldView> Fields,
    string? Timeline);

/// <summary>What a page needs to know of a table.</summary>
internal sealed record TableView(string Name, string Label, string Set, string Key, string? PrimaryName, int? TypeCode, bool IsActivity);

/// <summary>A tab of a form.</summary>
internal sealed record TabView(string Name, string Label, bool Visible, IReadOnlyList<ColumnView> Columns);

/// <summary>A column of sections.</summary>
internal sealed record ColumnView(string Width, IReadOnlyList<SectionView> Sections);

/// <summary>A section with its cells from top to bottom.</summary>
internal sealed record SectionView(string Name, string Label, bool ShowLabel, IReadOnlyList<CellView> Cells);

/// <summary>A cell with its control.</summary>
internal sealed record CellView(string Id, string Kind, string Label, bool ShowLabel, int Rows, string? Column, bool Disabled, IReadOnlyDictionary<string, string> Parameters);

/// <summary>A function that a script brings for an event of the form.</summary>
internal sealed record HandlerView(string Event, string? Column, string Function, string Library, bool PassContext, string? Parameters);

/// <summary>A column with what it takes to show and change it.</summary>
internal sealed record FieldView(string Name, string Property, string Label, string Type, string Required, int? MaxLength, string Format, bool DateOnly, IReadOnlyList<OptionView> Options, IReadOnlyList<string> Targets);

/// <summary>An option of a choice.</summary>
internal sealed record OptionView(int Value, string Label);
