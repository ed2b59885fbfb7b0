namespace SocialExtension.Connectors.Reading;

/// <summary>Bytes taken out of the file at once.</summary>
/// <param name="Text">The bytes; of a piece that is too long, only the first few.</param>
/// <param name="Cut">True where <paramref name="Text"/> is not the whole.</param>
/// <param name="Open">True where the file ended before the piece did.</param>
internal readonly record struct Piece(byte[] Text, bool Cut, bool Open);
