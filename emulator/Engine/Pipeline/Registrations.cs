using SocialExtension.Emulator.Storage;

namespace SocialExtension.Emulator.Pipeline;

/// <summary>What imports registered: steps, Custom APIs, plug-in types. Read from the store's own tables, as an import or the Web API left them.</summary>
internal sealed class Registrations
{
    private readonly ILookup<(string Message, string? Table), Step> steps;
    private readonly Dictionary<string, CustomApi> apis;

    private Registrations(IEnumerable<Step> steps, IEnumerable<CustomApi> apis)
    {
        this.steps = steps.ToLookup(s => (s.Message, s.Table));
        this.apis = apis.ToDictionary(a => a.Name, StringComparer.Ordinal);
    }

    /// <summary>Before anything is imported.</summary>
    public static Registrations None { get; } = new([], []);

    public IReadOnlyCollection<CustomApi> CustomApis => apis.Values;

    public static Registrations Read(StoreConnection connection) => new(RegistrationReader.Steps(connection), RegistrationReader.CustomApis(connection));

    public CustomApi? FindApi(string name) => apis.GetValueOrDefault(name);

    /// <summary>The synchronous steps of a stage, in the order in which they run. Those of equal rank go by id, as the platform orders them.</summary>
    public IReadOnlyList<Step> Steps(string message, string? table, PipelineStage stage) =>
        [.. steps[(message, table)].Concat(table is null ? [] : steps[(message, null)]).Where(s => s.Stage == stage && !s.IsAsynchronous).OrderBy(s => s.Rank).ThenBy(s => s.Id)];
}
