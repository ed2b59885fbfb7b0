namespace SocialExtension.Connectors.Reading;

/// <summary>
/// Finds where an element of a JSON array ends, by brackets and quotes alone: an element that is not JSON then spoils nothing but itself.
/// </summary>
internal sealed class ValueEnd
{
    private int depth;
    private bool inText;
    private bool escaped;

    /// <summary>The index behind the last byte of the element, or −1 where it goes on.</summary>
    public int Find(ReadOnlySpan<byte> unseen)
    {
        for (var i = 0; i < unseen.Length; i++)
        {
            if (inText) ReadText(unseen[i]);
            else if (depth == 0 && unseen[i] is (byte)',' or (byte)']' or (byte)'}') return i;
            else if (Closes(unseen[i])) return i + 1;
        }

        return -1;
    }

    private void ReadText(byte next)
    {
        if (escaped) escaped = false;
        else if (next == '\\') escaped = true;
        else if (next == '"') inText = false;
    }

    private bool Closes(byte next)
    {
        if (next == '"') inText = true;
        else if (next is (byte)'{' or (byte)'[') depth++;
        else if (next is (byte)'}' or (byte)']') return --depth == 0;
        return false;
    }
}
