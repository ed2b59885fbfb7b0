using System;
using System.Collections.Generic;
using System.Runtime.Serialization.Json;
using System.Text;
using System.Xml;

namespace SocialExtension.Plugins.Platform.Json;

/// <summary>
/// Reads JSON with what .NET Framework has: JsonReaderWriterFactory, which maps JSON to XML. No recursion, so depth costs no stack.
/// </summary>
internal static class JsonReader
{
    /// <summary>The document as a tree.</summary>
    /// <exception cref="FormatException">It is not JSON; the message says what is wrong.</exception>
    public static JsonNode Read(string json)
    {
        var prepared = JsonGuard.Prepare(json);
        try
        {
            using var reader = JsonReaderWriterFactory.CreateJsonReader(Encoding.UTF8.GetBytes(prepared), XmlDictionaryReaderQuotas.Max);
            return Tree(reader) ?? throw new FormatException("The document is empty.");
        }
        catch (XmlException e)
        {
            throw new FormatException(e.Message, e);
        }
    }

    private static JsonNode? Tree(XmlDictionaryReader reader)
    {
        var open = new Stack<Frame>();
        JsonNode? root = null;
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    open.Push(new Frame(NameOf(reader), NodeOf(reader)));
                    break;
                case XmlNodeType.Text:
                case XmlNodeType.Whitespace:
                case XmlNodeType.SignificantWhitespace:
                    open.Peek().Append(reader.Value);
                    break;
                case XmlNodeType.EndElement:
                    root = Finish(open);
                    break;
            }
        }

        return root;
    }

    private static JsonNode Finish(Stack<Frame> open)
    {
        var frame = open.Pop();
        var node = frame.Close();
        if (node.Kind is JsonKind.Array or JsonKind.Object) node.Height++;
        if (open.Count > 0) open.Peek().Add(frame.Name, node);
        return node;
    }

    /// <summary>A name that is no XML name arrives as element a:item with the name in the attribute "item".</summary>
    private static string NameOf(XmlDictionaryReader reader) => reader.NamespaceURI == "item" ? reader.GetAttribute("item") ?? "" : reader.LocalName;

    private static JsonNode NodeOf(XmlDictionaryReader reader) => new(reader.GetAttribute("type") switch
    {
        "object" => JsonKind.Object,
        "array" => JsonKind.Array,
        "number" => JsonKind.Number,
        "boolean" => JsonKind.Boolean,
        "null" => JsonKind.Null,
        _ => JsonKind.Text,
    });

    private sealed class Frame
    {
        private readonly JsonNode node;
        private StringBuilder? text;

        public Frame(string name, JsonNode node)
        {
            Name = name;
            this.node = node;
        }

        public string Name { get; }

        /// <summary>A string with escapes comes in several pieces.</summary>
        public void Append(string piece) => (text ??= new StringBuilder()).Append(piece);

        public void Add(string name, JsonNode child)
        {
            node.Height = Math.Max(node.Height, child.Height);
            if (node.Kind == JsonKind.Array) node.Items.Add(child);
            else node.Members[name] = child;
        }

        public JsonNode Close()
        {
            node.Text = text?.ToString() ?? "";
            return node;
        }
    }
}
