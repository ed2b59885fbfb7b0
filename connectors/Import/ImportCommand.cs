using System.CommandLine;
using System.CommandLine.Parsing;
using SocialExtension.Connectors.Channels;

namespace SocialExtension.Connectors.Import;

/// <summary>The command 'import', as it is typed.</summary>
internal sealed class ImportCommand
{
    private readonly Argument<string> file = new("FILE") { Description = "ActivityStreams 2.0 activities: one a line, or one JSON array, or a Collection." };
    private readonly Option<string> to = new("--to") { HelpName = "URL", Required = true, Description = "The organization, or the emulator (http://127.0.0.1:5080)." };
    private readonly Option<string[]> channel = new("--channel") { HelpName = "ID", Description = "An actor in the file that is the company: its channel is created first. Repeatable." };
    private readonly Option<bool> organizations = new("--organizations-are-ours") { Description = "Every actor of type Organization in the file is the company." };
    private readonly Option<string> network = new("--network") { HelpName = "LABEL", Description = "The network of those channels where the file doesn't say." };
    private readonly Option<Guid?> channelId = new("--channel-id") { HelpName = "GUID", Description = "The channel that the activities came in by." };
    private readonly Option<int> batch = new("--batch") { HelpName = "N", DefaultValueFactory = _ => 100, CustomParser = given => Number(given, "--batch", 1, 500), Description = "How many activities are sent at once, 1 to 500." };
    private readonly Option<int> tries = new("--tries") { HelpName = "N", DefaultValueFactory = _ => 8, CustomParser = given => Number(given, "--tries", 1, 100), Description = "How often a call is tried before the import stops." };
    private readonly Option<string> rejects = new("--rejects") { HelpName = "PATH", Description = "Where rejects go. [default: FILE's name + .rejects.jsonl in the current folder]" };
    private readonly Option<string> state = new("--state") { HelpName = "FOLDER", Description = "Where it is kept how far the import has come. [default: in the user's local application data]" };
    private readonly Option<bool> restart = new("--restart") { Description = "Begin with the first line again." };
    private readonly Option<string> token = new("--token") { HelpName = "TOKEN", Description = "The bearer token. The environment variable SOCIAL_TOKEN keeps it off the command line." };

    /// <param name="run">What carries it out.</param>
    public Command Build(Func<ImportOptions, Task<ExitCode>> run)
    {
        var command = new Command("import", "Carries activities from a file into an organization. Run again, it goes on where it stopped.")
        {
            file, to, channel, organizations, network, channelId, batch, tries, rejects, state, restart, token,
        };
        command.SetAction(async (result, _) => (int)await run(Read(result)));
        return command;
    }

    private ImportOptions Read(ParseResult given) => new(
        given.GetRequiredValue(file),
        given.GetRequiredValue(to),
        new ChannelRequest(given.GetValue(channel) ?? [], given.GetValue(organizations), given.GetValue(network), given.GetValue(channelId)),
        given.GetValue(batch),
        given.GetValue(tries),
        given.GetValue(rejects),
        given.GetValue(state),
        given.GetValue(restart),
        given.GetValue(token));

    private static int Number(ArgumentResult given, string option, int least, int most)
    {
        if (int.TryParse(given.Tokens[0].Value, out var number) && number >= least && number <= most) return number;
        given.AddError($"{option} must be a whole number from {least} to {most}.");
        return least;
    }
}
