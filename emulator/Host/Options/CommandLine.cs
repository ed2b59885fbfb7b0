using System.CommandLine;
using System.Net;

namespace SocialExtension.Emulator.Host.Options;

/// <summary>Reads the options; a mistake is a sentence, not a stack trace.</summary>
internal static class CommandLine
{
    private static readonly Option<string> Urls = new("--urls") { Description = "Where it listens; loopback only.", DefaultValueFactory = _ => new EmulatorOptions().Url };
    private static readonly Option<string> Data = new("--data") { Description = "The folder of the database; one process at a time.", DefaultValueFactory = _ => new EmulatorOptions().Data };
    private static readonly Option<bool> Empty = new("--empty") { Description = "Solutions and sample users only: no sample data, no channels." };
    private static readonly Option<bool> Reset = new("--reset") { Description = "Start from nothing." };
    private static readonly Option<int?> Limit = new("--limit") { Description = "Answer 429 with Retry-After to a user who sends more requests than this in five minutes, as a tenant does beyond 6000." };
    private static readonly Option<string[]> Solutions = new("--solution") { Description = "A zip to import instead of ours; repeatable.", AllowMultipleArgumentsPerToken = true };

    /// <summary>Runs the program with the options, or says what is wrong with them.</summary>
    /// <param name="args">What was typed.</param>
    /// <param name="run">The program.</param>
    /// <param name="terminal">Where help and mistakes are said; the console where left out.</param>
    public static Task<int> Run(string[] args, Func<EmulatorOptions, Task<int>> run, TextWriter? terminal = null)
    {
        var command = new RootCommand("A local emulator that runs the managed solution of Social Extension.") { Urls, Data, Empty, Reset, Limit, Solutions };
        Urls.Validators.Add(r =>
        {
            if (Refusal(r.GetValueOrDefault<string>()) is { } why) r.AddError(why);
        });
        Limit.Validators.Add(r =>
        {
            if (r.GetValueOrDefault<int?>() is < 1) r.AddError("--limit: give a number of requests, 1 or more.");
        });
        Solutions.Validators.Add(r =>
        {
            foreach (var missing in (r.GetValueOrDefault<string[]>() ?? []).Where(f => !File.Exists(f))) r.AddError($"--solution {missing}: there is no such file.");
        });
        command.SetAction((result, _) => run(new EmulatorOptions
        {
            Url = result.GetValue(Urls)!,
            Data = Path.GetFullPath(result.GetValue(Data)!),
            Empty = result.GetValue(Empty),
            Reset = result.GetValue(Reset),
            Limit = result.GetValue(Limit),
            Solutions = result.GetValue(Solutions) ?? [],
        }));
        return command.Parse(args).InvokeAsync(new InvocationConfiguration { Output = terminal ?? Console.Out, Error = terminal ?? Console.Error });
    }

    /// <summary>Why an address is not listened on; null where it may be.</summary>
    private static string? Refusal(string? url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttp) return $"--urls {url}: give an address such as {new EmulatorOptions().Url}.";
        var loopback = address.Host == "localhost" || (IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
        return loopback ? null : $"--urls {url}: the emulator listens on loopback only (127.0.0.1, [::1] or localhost). It is a development server and has no passwords.";
    }
}
