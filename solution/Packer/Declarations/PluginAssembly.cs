namespace SocialExtension.Packing.Declarations;

/// <summary>What a plug-in assembly declares about itself.</summary>
public sealed record PluginAssembly(string FullName, string SimpleName, IReadOnlyList<PluginClass> Classes)
{
    public Guid Id => StableId.For("pluginassembly", SimpleName);

    /// <summary>The name in the zip, where dots are left out.</summary>
    public string FileName => SimpleName.Replace(".", "", StringComparison.Ordinal);
}

/// <summary>A class that the platform runs: by steps, by a Custom API, or both.</summary>
public sealed record PluginClass(string FullName, string? CustomApi, IReadOnlyList<Step> Steps)
{
    public Guid Id => StableId.For("plugintype", FullName);
}

/// <summary>One registration: when this message is carried out on this table, run that class.</summary>
public sealed record Step(string Class, string Message, string Table, int Stage, int Rank, bool Asynchronous, IReadOnlyList<string> Filter, IReadOnlyList<string> PreImage, IReadOnlyList<string> PostImage)
{
    public Guid Id => StableId.For("step", Class, Message, Table, Stage.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public string Name => $"{Class}: {Message} of {Table}";
}
