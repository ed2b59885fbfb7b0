using System.Diagnostics;

namespace SocialExtension.EndToEnd.Carrying;

/// <summary>When to kill: so many messages are held, and a little time has passed.</summary>
internal sealed record Moment(int Messages, TimeSpan Behind)
{
    /// <summary>Waits for it, or for the end of the import.</summary>
    public async Task Comes(EmulatorProcess emulator, Process connector)
    {
        while (!connector.HasExited && Content.CountMessages(emulator.Database) < Messages) await Task.Delay(1);
        await Task.Delay(Behind);
    }
}
