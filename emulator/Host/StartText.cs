namespace SocialExtension.Emulator.Host;

/// <summary>What a newcomer reads in the console.</summary>
internal static class StartText
{
    public static void Write(TextWriter output, string url, Guid? contact)
    {
        output.WriteLine($"The emulator listens on {url} (loopback only). All addresses: {url}/");
        if (contact is { } id) output.WriteLine($"Open a contact with a Social tab: {url}/main.aspx?appname=soc_SocialExtension&pagetype=entityrecord&etn=contact&id={id}");
        output.WriteLine("Press Ctrl+C to stop.");
    }
}
