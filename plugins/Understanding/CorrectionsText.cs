using System;
using System.IO;
using System.Linq;

namespace SocialExtension.Plugins.Understanding;

/// <summary>Corrections as the text of a column: base64 of a version, the number of labels, and the corrections.</summary>
internal static class CorrectionsText
{
    private const byte Version = 1;
    private const double Unit = 1024;

    public static string Write(Corrections corrections)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(Version);
        writer.Write((byte)corrections.Labels);
        var all = corrections.All;
        var users = all.Select(c => c.User).Distinct().ToList();
        writer.Write((ushort)users.Count);
        foreach (var user in users) writer.Write(user.ToByteArray());
        writer.Write((ushort)all.Count);
        foreach (var correction in all)
        {
            writer.Write(correction.Message.ToByteArray());
            writer.Write((ushort)users.IndexOf(correction.User));
            writer.Write(correction.On.ToUniversalTime().Ticks);
            writer.Write((byte)correction.Label);
            foreach (var number in correction.Shipped) writer.Write(Short(number));
            foreach (var number in correction.Measures) writer.Write(Short(number));
            writer.Write((byte)correction.Grams.Count);
            foreach (var gram in correction.Grams) writer.Write((ushort)gram);
        }

        writer.Flush();
        return Convert.ToBase64String(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <exception cref="FormatException">The text is not what was written.</exception>
    public static Corrections Read(string text)
    {
        using var reader = new BinaryReader(new MemoryStream(Convert.FromBase64String(text)));
        try
        {
            if (reader.ReadByte() is var version && version != Version) throw new FormatException($"Corrections of version {version} can't be read.");
            var corrections = new Corrections(reader.ReadByte());
            var users = Enumerable.Range(0, reader.ReadUInt16()).Select(_ => new Guid(reader.ReadBytes(16))).ToList();
            for (int count = reader.ReadUInt16(); count > 0; count--) corrections.Add(One(reader, corrections.Labels, i => users[i]));
            return corrections;
        }
        catch (Exception exception) when (exception is EndOfStreamException or ArgumentException)
        {
            throw new FormatException("The kept corrections are cut off or damaged.", exception);
        }
    }

    private static Correction One(BinaryReader reader, int labels, Func<int, Guid> user)
    {
        var message = new Guid(reader.ReadBytes(16));
        var by = user(reader.ReadUInt16());
        var on = new DateTime(reader.ReadInt64(), DateTimeKind.Utc);
        var label = reader.ReadByte();
        var shipped = Enumerable.Range(0, labels).Select(_ => reader.ReadInt16() / Unit).ToList();
        var measures = Enumerable.Range(0, Features.Measures).Select(_ => reader.ReadInt16() / Unit).ToList();
        var grams = Enumerable.Range(0, reader.ReadByte()).Select(_ => reader.ReadUInt16() % Features.Places).ToList();
        return new Correction(message, by, on, label, shipped, measures, grams);
    }

    private static short Short(double number) => (short)Math.Max(short.MinValue, Math.Min(short.MaxValue, Math.Round(number * Unit)));
}
