using SocialExtension.Connectors.Channels;
using SocialExtension.Connectors.Display;
using SocialExtension.Connectors.Reading;
using SocialExtension.Connectors.Resuming;
using SocialExtension.Connectors.Server;

namespace SocialExtension.Connectors.Import;

/// <summary>One run of the command: puts the parts together, and says how it ended.</summary>
internal sealed class ImportRun(ImportOptions options, Surroundings here)
{
    /// <exception cref="BadInputException">It can't be done as it was asked.</exception>
    public async Task<ExitCode> Run()
    {
        var address = OrganizationAddress.Parse(options.To);
        var callers = Callers.For(options.Token ?? here.Variable("SOCIAL_TOKEN"), address);
        var file = new ActivityFile(Full(options.File));
        var rejects = RejectsFor(file);
        using var store = new CursorStore(StateFolder(), file.Path, address.ToString());
        using var http = here.Connect(address);
        var api = new WebApi(http, address, here.Time);
        var patience = new Patience(options.Tries, here.Time, here.Chance, here.Display.Note, here.Stop);
        Bookmark? bookmark = null;
        try
        {
            var organization = await new OrganizationIdentity(api, callers.Ingestion, patience).Read();
            bookmark = new Bookmark(store, file, address.ToString(), organization, options.Restart);
            await SetUpChannels(api, callers.Channels, patience, file);
            Begin(file, bookmark, rejects);
            return await Import(file, bookmark, rejects, new Ingestion(api, callers.Ingestion, options.Channels.CameInBy, patience), patience);
        }
        catch (Exception e) when (e is StoppedException or ServerFault or IOException or UnauthorizedAccessException)
        {
            here.Error.WriteLine($"Stopped{(bookmark?.Cursor.Position.Line is > 0 and var line ? $" after line {line:N0}" : "")}. {Why(e)}");
            here.Error.WriteLine("What went in is kept. Run the same command again to continue.");
            return ExitCode.Stopped;
        }
        finally
        {
            bookmark?.Dispose();
        }
    }

    private async Task SetUpChannels(WebApi api, Caller caller, Patience patience, ActivityFile file)
    {
        if (options.Channels.IsEmpty) return;
        here.Output.WriteLine($"Looking for the company's channels in {file.Name}.");
        var created = await new ChannelSetup(new ChannelTable(api, caller), patience).Run(options.Channels, file);
        here.Output.WriteLine(created == 0 ? "They are all there already." : $"Created {Count(created, "channel")}.");
    }

    private void Begin(ActivityFile file, Bookmark bookmark, RejectsFile rejects)
    {
        if (bookmark.IsElsewhere) here.Output.WriteLine($"Another organization answers there than the one that {file.Name} was imported to: starting from the first line.");
        else if (bookmark.HasChanged) here.Output.WriteLine($"{file.Name} is no longer what was imported: starting from the first line. What is in already counts as duplicate.");
        else if (bookmark.GoesOn && bookmark.Cursor.Position.Offset < file.Length) here.Output.WriteLine($"Going on after line {bookmark.Cursor.Position.Line:N0} of {file.Name}.");
        if (bookmark.GoesOn) rejects.GoOnAfter(bookmark.Start().Line);
        else rejects.StartOver();
    }

    private async Task<ExitCode> Import(ActivityFile file, Bookmark bookmark, RejectsFile rejects, Ingestion ingestion, Patience patience)
    {
        using var reader = file.ReadFrom(bookmark.Start());
        using var items = reader.Read().GetEnumerator();
        var import = new ActivityImport(new Batches(items, options.Batch), ingestion, rejects, bookmark, patience, here.Time, cursor => here.Display.Moved(cursor, file.Length), here.Stop);
        try
        {
            await here.Display.During(import.Run);
        }
        finally
        {
            if (import.Totals.Received > 0) SayResult(import.Totals, bookmark.Cursor.Totals, rejects);
        }

        if (import.Totals.Received == 0) here.Output.WriteLine(NothingNew(bookmark.Cursor.Totals, file));
        if (reader.Complaint is null) return ExitCode.Done;
        here.Error.WriteLine(reader.Complaint);
        return ExitCode.BadInput;
    }

    private void SayResult(Totals run, Totals inAll, RejectsFile rejects)
    {
        here.Terminal.Write(ResultTable.Of(run, inAll, here.IsTerminal));
        if (inAll.Rejected > 0) here.Output.WriteLine($"{Count(inAll.Rejected, "activity was", "activities were")} rejected; the reasons are in {rejects.Path}");
    }

    private static string NothingNew(Totals before, ActivityFile file) => before.Received == 0
        ? $"{file.Name} holds no activities."
        : $"There is nothing new in {file.Name}: {Count(before.Received, "activity was", "activities were")} dealt with before.";

    private RejectsFile RejectsFor(ActivityFile file)
    {
        var path = Full(options.Rejects ?? file.Name + ".rejects.jsonl");
        return path == file.Path ? throw new BadInputException("--rejects names the file that is imported. Name another.") : new RejectsFile(path);
    }

    private string StateFolder()
    {
        if (options.State is { Length: > 0 } named) return Full(named);
        return here.StateFolder.Length > 0 ? here.StateFolder : throw new BadInputException("This user has no folder for application data. Name a folder by --state, to keep how far the import has come.");
    }

    private string Full(string path) => Path.GetFullPath(path, here.CurrentFolder);

    private static string Why(Exception e) => e switch
    {
        ServerFault fault => $"The organization answered {fault.Sentence}. {Advice.For(fault)}",
        StoppedException => e.Message,
        _ => "Reading or writing a file failed: " + e.Message,
    };

    private static string Count(long number, string one, string? several = null) => $"{number:N0} {(number == 1 ? one : several ?? one + "s")}";
}
