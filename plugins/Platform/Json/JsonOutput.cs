using System;
using System.Globalization;
using System.IO;
using System.Runtime.Serialization.Json;
using System.Text;
using System.Xml;

namespace SocialExtension.Plugins.Platform.Json;

/// <summary>Writes JSON with what .NET Framework has. Names are ours and therefore XML names; values may be anything.</summary>
internal sealed class JsonOutput : IDisposable
{
    private readonly MemoryStream stream = new();
    private readonly XmlDictionaryWriter writer;

    private JsonOutput() => writer = JsonReaderWriterFactory.CreateJsonWriter(stream, new UTF8Encoding(false), ownsStream: false);

    public static string Object(Action<JsonOutput> write) => Document("object", write);

    public static string Array(Action<JsonOutput> write) => Document("array", write);

    public void Object(string name, Action<JsonOutput> write) => Container(name, "object", write);

    public void Array(string name, Action<JsonOutput> write) => Container(name, "array", write);

    public void Item(Action<JsonOutput> write) => Container("item", "object", write);

    /// <summary>A text among the values of an array.</summary>
    public void Entry(string value) => Text("item", value);

    public void Text(string name, string? value) => Scalar(name, value is null ? "null" : "string", value);

    public void Number(string name, long? value) => Scalar(name, value is null ? "null" : "number", value?.ToString(CultureInfo.InvariantCulture));

    public void Number(string name, decimal? value) => Scalar(name, value is null ? "null" : "number", value?.ToString(CultureInfo.InvariantCulture));

    public void Id(string name, Guid? value) => Text(name, value?.ToString("D"));

    /// <summary>A time as RFC 3339 in UTC.</summary>
    public void Time(string name, DateTime? value) => Text(name, value is { } time ? Times.Exact(time) : null);

    /// <summary>A day without a time.</summary>
    public void Day(string name, DateTime? value) => Text(name, value is { } day ? Times.Day(day) : null);

    public void Dispose() => writer.Dispose();

    private static string Document(string type, Action<JsonOutput> write)
    {
        using var output = new JsonOutput();
        output.Container("root", type, write);
        output.writer.Flush();
        return Encoding.UTF8.GetString(output.stream.GetBuffer(), 0, (int)output.stream.Length);
    }

    private void Container(string name, string type, Action<JsonOutput> write)
    {
        writer.WriteStartElement(name);
        writer.WriteAttributeString("type", type);
        write(this);
        writer.WriteEndElement();
    }

    private void Scalar(string name, string type, string? value)
    {
        writer.WriteStartElement(name);
        writer.WriteAttributeString("type", type);
        if (value is not null) writer.WriteString(value);
        writer.WriteEndElement();
    }
}
