using System.Text;
using SocialExtension.Connectors.Reading;

namespace SocialExtension.Connectors.Tests.Reading;

/// <summary>Text of a file in, its activities out.</summary>
public sealed class ReaderTests : IDisposable
{
    private readonly string path = Path.GetTempFileName();

    public void Dispose() => File.Delete(path);

    [Theory]
    [InlineData("{\"a\":1}\n{\"a\":2}\n", "1:{\"a\":1}", "2:{\"a\":2}")]
    [InlineData("{\"a\":1}\r\n{\"a\":2}\r\n", "1:{\"a\":1}", "2:{\"a\":2}")]
    [InlineData("{\"a\":1}\n\n \t\r\n{\"a\":2}", "1:{\"a\":1}", "4:{\"a\":2}")]
    [InlineData("\uFEFF{\"a\":1}\n", "1:{\"a\":1}")]
    [InlineData("  {\"a\":1}  \n", "1:  {\"a\":1}  ")]
    [InlineData("oops\n{\"a\":1}\n", "1:oops", "2:{\"a\":1}")]
    [InlineData("{\"a\":\n{\"a\":1}\n", "1:{\"a\":", "2:{\"a\":1}")]
    [InlineData("\n\n{\"a\":1}\n", "3:{\"a\":1}")]
    [InlineData("{\"a\":1} {\"a\":2}\n", "1:{\"a\":1} {\"a\":2}")]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData(" \n \n")]
    public void JsonLinesAreOneActivityALine(string text, params string[] expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("[{\"a\":1},{\"a\":2}]", "1:{\"a\":1}", "1:{\"a\":2}")]
    [InlineData("\uFEFF [ {\"a\":1} ,\n {\"a\":\n2}\n]\n", "1:{\"a\":1}", "2:{\"a\":\n2}")]
    [InlineData("[{\"a\":\"]},{\\\"\"},{\"b\":[[],{}]}]", "1:{\"a\":\"]},{\\\"\"}", "1:{\"b\":[[],{}]}")]
    [InlineData("[{\"a\":1}, oops, 42, \"x,y\", {\"a\":2}]", "1:{\"a\":1}", "1:oops", "1:42", "1:\"x,y\"", "1:{\"a\":2}")]
    [InlineData("[]")]
    [InlineData("[\n]\n")]
    public void AnArrayIsOneActivityAnElement(string text, params string[] expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("{\"type\":\"Collection\",\"items\":[{\"a\":1},{\"a\":2}],\"totalItems\":2}", "1:{\"a\":1}", "1:{\"a\":2}")]
    [InlineData("{\n \"@context\": [\"x\", {\"items\": []}],\n \"orderedItems\": [\n  {\"a\":1}\n ],\n \"next\": {\"id\": \"]}\"}\n}\n", "4:{\"a\":1}")]
    [InlineData("{\"items\":[]}")]
    public void ACollectionIsOneActivityAnItem(string text, params string[] expected) => Assert.Equal(expected, Read(text));

    [Fact]
    public void OneActivityMaySpanLines() => Assert.Equal(["1:{\n\"a\": 1\n}\n"], Read("{\n\"a\": 1\n}\n"));

    [Theory]
    [InlineData("[{\"a\":1},{\"a\":", "stops in the middle, in line 1")]
    [InlineData("[{\"a\":1}\n,\n", "stops in the middle, in line 3")]
    [InlineData("{\"items\":[{\"a\":1}]", "stops in the middle")]
    [InlineData("[{\"a\":1}}]", "bracket too many in line 1")]
    [InlineData("[{\"a\":1}]\n[{\"a\":2}]\n", "ends in line 2, but more follows")]
    [InlineData("{\"items\":[{\"a\":1}]}\n{\"items\":[]}\n", "ends in line 2, but more follows")]
    public void ADocumentThatIsBrokenIsReadAsFarAsItGoesAndSaysSo(string text, string complaint)
    {
        Assert.Equal(["1:{\"a\":1}"], Read(text, out var said));
        Assert.Contains(complaint, said);
    }

    [Fact]
    public void ActivitiesSpreadOverLinesOneAfterTheOtherAreBadInput() =>
        Assert.Contains("on a line of its own", Assert.Throws<BadInputException>(() => Read("{\n}\n{\n}\n")).Message);

    [Fact]
    public void Utf16IsBadInput()
    {
        File.WriteAllText(path, "{}", Encoding.Unicode);
        Assert.Contains("UTF-8", Assert.Throws<BadInputException>(() => new ActivityFile(path)).Message);
    }

    [Fact]
    public void AFileThatIsNotThereIsBadInput() => Assert.Throws<BadInputException>(() => new ActivityFile(path + ".not"));

    [Theory]
    [InlineData("{\"a\":1}\n\n{\"a\":2}\r\noops\n{\"a\":3}")]
    [InlineData("\uFEFF[ {\"a\":1}\n, {\"a\":2} , oops,\n{\"a\":3} ]")]
    [InlineData("{\n\"items\": [ {\"a\":1}, {\"a\":2}\n,\noops, {\"a\":3} ]}")]
    public void ReadingCanBeginAtEveryPlaceThatWasHandedOut(string text)
    {
        File.WriteAllText(path, text);
        var file = new ActivityFile(path);
        using var reader = file.Read();
        var all = reader.Read().ToList();
        Assert.Equal(4, all.Count);
        for (var i = 0; i < all.Count; i++)
        {
            Assert.Equal(all.Skip(i).Select(Text), From(all[i].From));
            Assert.Equal(all.Skip(i + 1).Select(Text), From(all[i].To));
        }

        IEnumerable<string> From(Position position)
        {
            using var rest = file.ReadFrom(position);
            return rest.Read().Select(Text).ToList();
        }
    }

    [Fact]
    public void LinesOfSeveralMegabytesArriveWhole()
    {
        var lines = new[] { 3, 0, 5 }.Select(mb => "{\"a\":\"" + new string('é', mb * 500_000) + "\"}").ToList();
        Assert.Equal(lines.Select((l, i) => $"{i + 1}:{l}"), Read(string.Join('\n', lines)));
    }

    [Theory]
    [InlineData("", "\n{\"a\":1}\n", 2)]
    [InlineData("[", ",{\"a\":1}]", 1)]
    public void WhatIsTooLongToHoldIsPassedOver(string before, string after, long nextLine)
    {
        File.WriteAllText(path, before + "{\"b\":\"" + new string('x', 2 * ActivityItem.Longest) + "\"}" + after);
        using var reader = new ActivityFile(path).Read();
        var items = reader.Read().ToList();
        Assert.True(items[0].Cut);
        Assert.Equal(ByteWindow.KeptOfLongPiece, items[0].Text.Length);
        Assert.Equal($"{nextLine}:{{\"a\":1}}", Text(items[1]));
        Assert.Null(reader.Complaint);
    }

    private List<string> Read(string text) => Read(text, out _);

    private List<string> Read(string text, out string? complaint)
    {
        File.WriteAllText(path, text, new UTF8Encoding(false));
        using var reader = new ActivityFile(path).Read();
        var items = reader.Read().Select(Text).ToList();
        complaint = reader.Complaint;
        return items;
    }

    private static string Text(ActivityItem item) => $"{item.Line}:{Encoding.UTF8.GetString(item.Text)}";
}
