using System.Text.Json;

namespace SocialExtension.Connectors.Reading;

/// <summary>Tells the shape of a file from its beginning, and where its first activity is.</summary>
internal static class ShapeDetection
{
    /// <exception cref="BadInputException">Nothing that this program reads looks like that.</exception>
    public static (FileShape Shape, Position Start) Of(Stream stream)
    {
        var window = new ByteWindow(stream);
        SkipByteOrderMark(window);
        var start = window.Position;
        window.SkipBlanks();
        switch (window.Peek())
        {
            case '[':
                window.Skip(1);
                return (FileShape.Array, window.Position);
            case '{':
                return OfObject(window, start);
            default:
                return (FileShape.Lines, start);
        }
    }

    private static void SkipByteOrderMark(ByteWindow window)
    {
        while (window.Unread.Length < 3 && window.More())
        {
        }

        if (window.Unread is [0xEF, 0xBB, 0xBF, ..]) window.Skip(3);
        else if (window.Unread is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]) throw new BadInputException("The file is UTF-16. Save it as UTF-8.");
    }

    /// <summary>Reads no further than the first activity of JSON lines, or the 'items' of a Collection.</summary>
    private static (FileShape Shape, Position Start) OfObject(ByteWindow window, Position start)
    {
        var state = new JsonReaderState(new JsonReaderOptions { MaxDepth = int.MaxValue });
        var firstLine = window.Position.Line;
        var atItems = false;
        for (var more = true; window.Unread.Length <= ActivityItem.Longest;)
        {
            try
            {
                var reader = new Utf8JsonReader(window.Unread, !more, state);
                while (reader.Read())
                {
                    if (atItems && reader.TokenType == JsonTokenType.StartArray)
                    {
                        window.Skip((int)reader.BytesConsumed);
                        return (FileShape.Collection, window.Position);
                    }

                    atItems = reader is { CurrentDepth: 1, TokenType: JsonTokenType.PropertyName } && (reader.ValueTextEquals("items"u8) || reader.ValueTextEquals("orderedItems"u8));
                    if (reader is not { CurrentDepth: 0, TokenType: JsonTokenType.EndObject }) continue;
                    window.Skip((int)reader.BytesConsumed);
                    return window.Position.Line == firstLine ? (FileShape.Lines, start) : OfSeveralLines(window, start);
                }

                window.Skip((int)reader.BytesConsumed);
                state = reader.CurrentState;
                more = window.More();
            }
            catch (JsonException)
            {
                // Not one document: a line that is cut short, for instance. Read line by line, it spoils only itself.
                break;
            }
        }

        return (FileShape.Lines, start);
    }

    private static (FileShape Shape, Position Start) OfSeveralLines(ByteWindow window, Position start)
    {
        window.SkipBlanks();
        return window.Peek() < 0
            ? (FileShape.Whole, start)
            : throw new BadInputException("The activities are spread over several lines. Put each on a line of its own, or all of them into one JSON array or Collection.");
    }
}
