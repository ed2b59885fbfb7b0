namespace SocialExtension.Emulator.Host.Shell;

/// <summary>An app as the list of apps shows it.</summary>
internal sealed record AppName(string UniqueName, string Name, string Description);

/// <summary>An app with its navigation: what its user may open.</summary>
internal sealed record AppView(string UniqueName, string Name, IReadOnlyList<AreaView> Areas);

/// <summary>An area of an app; one at a time is shown.</summary>
internal sealed record AreaView(string Id, string Title, IReadOnlyList<GroupView> Groups);

/// <summary>A group of items below its title.</summary>
internal sealed record GroupView(string Id, string Title, IReadOnlyList<ItemView> Items);

/// <summary>
/// An item of the navigation. Kind says which of the rest is there: "table" (Table, and View where it names one), "dashboard" (Dashboard, where
/// it names one), "webresource" (Address: its name), "link" (Address).
/// </summary>
internal sealed record ItemView(string Id, string Title, string Kind, string? Table, Guid? View, Guid? Dashboard, string? Address, string? Icon);
