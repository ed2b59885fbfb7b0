using System.Text;
using System.Text.Json;
using SocialExtension.Connectors.Server;

namespace SocialExtension.Connectors.Tests.Support;

/// <summary>A folder of its own, an organization, and the program run in this process.</summary>
internal sealed class ImportBench : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("connectors-tests-").FullName;

    private ImportBench(FakeOrganization organization) => Organization = organization;

    public FakeOrganization Organization { get; }

    public FakeIngestion Ingestion => Organization.Ingestion;

    public FakeChannels Channels => Organization.Channels;

    public SkippingTime Time { get; } = new();

    public Dictionary<string, string> Variables { get; } = [];

    public CancellationTokenSource Stop { get; private set; } = new();

    public string File => Path.Combine(folder, "posts.jsonl");

    public string RejectsPath => Path.Combine(folder, "here", "posts.jsonl.rejects.jsonl");

    public string StateFolder => Path.Combine(folder, "state");

    /// <summary>The rejects file, parsed.</summary>
    public IReadOnlyList<(long Line, string Code, string Reason, string Activity)> Rejects => System.IO.File.ReadLines(RejectsPath)
        .Select(line => JsonDocument.Parse(line).RootElement)
        .Select(r => (r.GetProperty("line").GetInt64(), r.GetProperty("code").GetString()!, r.GetProperty("reason").GetString()!, r.GetProperty("activity").GetString()!))
        .ToList();

    public static async Task<ImportBench> Start()
    {
        var bench = new ImportBench(await FakeOrganization.Start());
        Directory.CreateDirectory(Path.Combine(bench.folder, "here"));
        return bench;
    }

    public static async Task<ImportBench> With(IEnumerable<string> lines)
    {
        var bench = await Start();
        bench.Write(lines);
        return bench;
    }

    public void Write(IEnumerable<string> lines) => System.IO.File.WriteAllBytes(File, Activities.Lines(lines));

    public void Write(string text) => System.IO.File.WriteAllText(File, text, new UTF8Encoding(false));

    public void Append(string text) => System.IO.File.AppendAllText(File, text, new UTF8Encoding(false));

    /// <summary>Runs 'import' on the file, with further options.</summary>
    public Task<RunResult> Import(params string[] options) => Run(null, ["import", File, "--to", Organization.Url, .. options]);

    /// <summary>Runs 'import', and kills it at a call.</summary>
    public Task ImportAndKill(int call, bool answered, params string[] options) =>
        Assert.ThrowsAsync<KilledException>(() => Run(new KillingHandler(call, answered), ["import", File, "--to", Organization.Url, .. options]));

    public async Task<RunResult> Run(HttpMessageHandler? handler, params string[] arguments)
    {
        if (Stop.IsCancellationRequested) Stop = new CancellationTokenSource();
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = await CommandLine.Run(arguments, new Surroundings
        {
            Output = output,
            Error = error,
            IsTerminal = false,
            Variable = name => Variables.GetValueOrDefault(name),
            CurrentFolder = Path.Combine(folder, "here"),
            StateFolder = StateFolder,
            Connect = address => handler is null ? Connection.To(address) : new HttpClient(handler),
            Time = Time,
            Chance = () => 1,
            Stop = Stop.Token,
        });
        return new RunResult(exit, output.ToString(), error.ToString());
    }

    public async ValueTask DisposeAsync()
    {
        await Organization.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
