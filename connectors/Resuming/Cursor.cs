using SocialExtension.Connectors.Import;
using SocialExtension.Connectors.Reading;

namespace SocialExtension.Connectors.Resuming;

/// <summary>How far an import has come. Everything before its position was acknowledged.</summary>
/// <param name="File">The full path of the file.</param>
/// <param name="Target">The organization's address.</param>
/// <param name="Organization">Which organization answered there.</param>
/// <param name="Position">From where reading goes on.</param>
/// <param name="OpenLine">Where the last line that was read begins, if it had no line end: it is read again if it has grown.</param>
/// <param name="Fingerprint">SHA-256 of everything before the position.</param>
/// <param name="Totals">What became of it.</param>
internal sealed record Cursor(string File, string Target, Guid Organization, Position Position, Position? OpenLine, string Fingerprint, Totals Totals);
