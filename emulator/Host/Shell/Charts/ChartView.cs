namespace SocialExtension.Emulator.Host.Shell.Charts;

/// <summary>A chart as the list of a table's charts shows it.</summary>
internal sealed record ChartName(Guid Id, string Name, bool IsDefault);

/// <summary>A chart as the pages draw it: the query for its figures, what they stand over, and what is measured. Series is what tells series apart, where rows are grouped by two columns.</summary>
internal sealed record ChartView(Guid Id, string Name, string Description, string Set, string Plural, string FetchXml, GroupView Category, GroupView? Series, IReadOnlyList<MeasureView> Measures);

/// <summary>A column by which rows are grouped. Of a date Part is the part of it; the coarser ones stand beside it, under the alias with two underscores and their name.</summary>
internal sealed record GroupView(string Alias, string Label, string? Part);

/// <summary>A figure: Shape is column, bar, line, area, pie, doughnut or funnel; Stacking is none, stacked or percent.</summary>
internal sealed record MeasureView(string Alias, string Label, string Shape, string Stacking, bool ShowsValues);
