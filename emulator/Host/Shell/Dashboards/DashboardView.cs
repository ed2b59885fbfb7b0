namespace SocialExtension.Emulator.Host.Shell.Dashboards;

/// <summary>A dashboard as the picker shows it.</summary>
internal sealed record DashboardName(Guid Id, string Name, bool IsDefault);

/// <summary>A dashboard as the pages draw it.</summary>
internal sealed record DashboardView(Guid Id, string Name, string Description, IReadOnlyList<DashboardTab> Tabs);

/// <summary>A tab: columns of sections.</summary>
internal sealed record DashboardTab(string Label, bool ShowLabel, IReadOnlyList<DashboardColumn> Columns);

/// <summary>A column of sections, as wide as the form says.</summary>
internal sealed record DashboardColumn(string Width, IReadOnlyList<DashboardSection> Sections);

/// <summary>A section: a grid of so many columns, in which tiles have their places.</summary>
internal sealed record DashboardSection(string Label, bool ShowLabel, int Columns, IReadOnlyList<DashboardTile> Tiles);

/// <summary>
/// A tile with its place in the grid, counted from 1, and what it takes of rows and columns. Kind is chart (Chart, and View where the rows are
/// those of a view), grid (List), webresource (WebResource) or unknown.
/// </summary>
internal sealed record DashboardTile(string Id, string Label, bool ShowLabel, int Row, int Column, int Rows, int Columns, string Kind, Guid? View, Guid? Chart, RowsView? List, string? WebResource);

/// <summary>A view whose first rows are listed: its query, and its columns.</summary>
internal sealed record RowsView(Guid Id, string Name, string Table, string Set, string Key, string FetchXml, IReadOnlyList<RowsColumn> Columns);

/// <summary>A column: what the Web API calls it, what people do, and how wide the layout makes it, in pixels.</summary>
internal sealed record RowsColumn(string Property, string Label, int Width);
