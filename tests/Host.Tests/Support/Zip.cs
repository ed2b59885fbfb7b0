using System.IO.Compression;
using System.Text;

namespace SocialExtension.Emulator.Host.Tests.Support;

/// <summary>Copies of shipped zips with something changed.</summary>
internal static class Zip
{
    public static string Ours => Path.Combine(AppContext.BaseDirectory, "solutions", "SocialExtension_managed.zip");

    public static string ContactForm => Path.Combine(AppContext.BaseDirectory, "solutions", "SocialExtensionContactForm_managed.zip");

    /// <summary>A copy of our zip in which files were changed; a result of null takes the file away.</summary>
    public static string With(params (string Entry, Func<byte[], byte[]?> Change)[] changes)
    {
        var copy = Path.Combine(Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "changed")).FullName, $"{Guid.NewGuid():N}.zip");
        File.Copy(Ours, copy);
        using var zip = ZipFile.Open(copy, ZipArchiveMode.Update);
        foreach (var (name, change) in changes)
        {
            var entry = zip.Entries.Single(e => e.FullName.Contains(name, StringComparison.Ordinal));
            using var buffer = new MemoryStream();
            using (var stream = entry.Open()) stream.CopyTo(buffer);
            entry.Delete();
            if (change(buffer.ToArray()) is not { } changed) continue;
            using var target = zip.CreateEntry(entry.FullName).Open();
            target.Write(changed);
        }

        return copy;
    }

    public static (string Entry, Func<byte[], byte[]?> Change) Text(string entry, Func<string, string> change) =>
        (entry, bytes => Encoding.UTF8.GetBytes(change(Encoding.UTF8.GetString(bytes))));

    public static string Entry(string name)
    {
        using var zip = ZipFile.OpenRead(Ours);
        using var reader = new StreamReader(zip.Entries.Single(e => e.FullName.Contains(name, StringComparison.Ordinal)).Open());
        return reader.ReadToEnd();
    }
}
