using System.Globalization;
using System.Text;
using Microsoft.Xrm.Sdk;

namespace SocialExtension.Emulator.Pipeline;

/// <summary>What a plug-in traced: at most 10 KB, of which the platform keeps the newest lines.</summary>
internal sealed class TraceText : ITracingService
{
    private const int Longest = 10 * 1024;
    private readonly StringBuilder text = new();

    public void Trace(string format, params object[] args)
    {
        text.AppendLine(args is { Length: > 0 } ? string.Format(CultureInfo.InvariantCulture, format, args) : format);
        if (text.Length > Longest) text.Remove(0, text.Length - Longest);
    }

    public override string ToString() => text.ToString();
}
