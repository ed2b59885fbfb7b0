using System.Collections.Concurrent;
using SocialExtension.Emulator.Storage;

namespace SocialExtension.Emulator.Pipeline;

/// <summary>What imports registered: steps, Custom APIs, plug-in types. Read from the store's own tables, as an import or the Web API left them.</summary>
internal sealed class Registrations
{
    private readonly Dictionary<Guid, Step> byId;
    private readonly ILookup<(string Message, string? Table), Step> steps;
    private readonly ConcurrentDictionary<(string Message, string? Table, PipelineStage Stage), IReadOnlyList<Step>> ordered = new();
    private readonly Dictionary<string, CustomApi> apis;

    private Registrations(IReadOnlyCollection<Step> steps, IEnumerable<CustomApi> apis)
    {
        byId = steps.ToDictionary(s => s.Id);
        this.steps = steps.ToLookup(s => (s.Message, s.Table));
        this.apis = apis.ToDictionary(a => a.Name, StringComparer.Ordinal);
    }

    /// <summary>The tables that hold registrations.</summary>
    public static IReadOnlySet<string> Tables { get; } = new HashSet<string>(StringComparer.Ordinal) { "sdkmessageprocessingstep", "sdkmessageprocessingstepimage", "customapi", "customapirequestparameter", "customapiresponseproperty" };

    /// <summary>Before anything is imported.</summary>
    public static Registrations None { get; } = new([], []);

    public IReadOnlyCollection<CustomApi> CustomApis => apis.Values;

    public static Registrations Read(StoreConnection connection) => new(RegistrationReader.Steps(connection), RegistrationReader.CustomApis(connection));

    public CustomApi? FindApi(string name) => apis.GetValueOrDefault(name);

    public Step? Find(Guid step) => byId.GetValueOrDefault(step);

    /// <summary>Whether a message on a table runs any step.</summary>
    public bool Any(string message, string? table) => steps.Contains((message, table)) || (table is not null && steps.Contains((message, null)));

    /// <summary>The steps of a stage, in the order in which they run: asynchronous ones are put aside last. Those of equal rank go by id, as the platform orders them.</summary>
    public IReadOnlyList<Step> Steps(string message, string? table, PipelineStage stage) => ordered.GetOrAdd((message, table, stage), Order);

    private IReadOnlyList<Step> Order((string Message, string? Table, PipelineStage Stage) at) =>
        [.. steps[(at.Message, at.Table)].Concat(at.Table is null ? [] : steps[(at.Message, null)]).Where(s => s.Stage == at.Stage).OrderBy(s => s.IsAsynchronous).ThenBy(s => s.Rank).ThenBy(s => s.Id)];
}
