namespace SocialExtension.Emulator.Host.Shell;

/// <summary>Content types of the platform's kinds of web resources.</summary>
internal static class WebResourceTypes
{
    public static string ContentType(int type) => type switch
    {
        1 => "text/html; charset=utf-8",
        2 => "text/css; charset=utf-8",
        3 => "text/javascript; charset=utf-8",
        4 or 9 or 12 => "text/xml; charset=utf-8",
        5 => "image/png",
        6 => "image/jpeg",
        7 => "image/gif",
        10 => "image/x-icon",
        11 => "image/svg+xml",
        _ => "application/octet-stream",
    };
}
