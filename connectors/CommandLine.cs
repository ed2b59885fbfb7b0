using System.CommandLine;
using SocialExtension.Connectors.Import;
using SocialExtension.Connectors.Server;

namespace SocialExtension.Connectors;

/// <summary>The program's command line.</summary>
internal static class CommandLine
{
    /// <summary>Runs what the arguments say; answers the exit code.</summary>
    public static Task<int> Run(string[] args, Surroundings here)
    {
        var root = new RootCommand("Carries what is said on social networks into an organization that has the Social Extension.")
        {
            new ImportCommand().Build(options => Guarded(options, here)),
        };
        // An actor's id may begin with an at sign; it is no file of arguments.
        var parser = new ParserConfiguration { ResponseFileTokenReplacer = null };
        // A stop is ours to handle: after the running batch, however long that takes.
        return root.Parse(args, parser).InvokeAsync(new InvocationConfiguration { Output = here.Output, Error = here.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
    }

    private static async Task<ExitCode> Guarded(ImportOptions options, Surroundings here)
    {
        try
        {
            return await new ImportRun(options, here).Run();
        }
        catch (Exception e) when (e is BadInputException or IOException or UnauthorizedAccessException)
        {
            // It may name what stands in the file.
            here.Error.WriteLine(Printable.Text(e.Message));
            return ExitCode.BadInput;
        }
    }
}
