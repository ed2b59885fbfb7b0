using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace SocialExtension.Connectors.Resuming;

/// <summary>Keeps the cursor of one file and one organization on disk, and one import at a time on it.</summary>
internal sealed class CursorStore : IDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    private readonly string file;
    private readonly string target;
    private readonly FileStream turn;

    /// <param name="folder">Where cursors are kept.</param>
    /// <param name="file">The full path of the file.</param>
    /// <param name="target">The organization.</param>
    /// <exception cref="BadInputException">The folder can't be written to, or another import is at it.</exception>
    public CursorStore(string folder, string file, string target)
    {
        (this.file, this.target) = (file, target);
        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(file + "\n" + target)))[..16];
        Path = System.IO.Path.Combine(folder, $"{System.IO.Path.GetFileName(file)}.{key}.json");
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"How far the import has come can't be kept in {folder}: {e.Message} Name another folder by --state.");
        }

        turn = TakeTurn();
    }

    /// <summary>The cursor's file.</summary>
    public string Path { get; }

    /// <summary>The cursor; null where there is none that can be read.</summary>
    public Cursor? Load()
    {
        try
        {
            var cursor = JsonSerializer.Deserialize<Cursor>(File.ReadAllBytes(Path), Json);
            return cursor is { Totals.RejectedByCode: not null } && cursor.File == file && cursor.Target == target ? cursor : null;
        }
        catch (Exception e) when (e is FileNotFoundException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Replaces the cursor at once: a crash leaves the old or the new one, never half of one.</summary>
    public void Save(Cursor cursor)
    {
        var fresh = Path + ".new";
        using (var stream = new FileStream(fresh, FileMode.Create, FileAccess.Write))
        {
            JsonSerializer.Serialize(stream, cursor, Json);
            stream.Flush(flushToDisk: true);
        }

        File.Move(fresh, Path, overwrite: true);
    }

    public void Dispose() => turn.Dispose();

    /// <summary>The operating system ends the turn with the process, however that ends.</summary>
    private FileStream TakeTurn()
    {
        try
        {
            return new FileStream(Path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException)
        {
            throw new BadInputException($"Another import of {file} to {target} is running. Wait for it, or stop it.");
        }
        catch (UnauthorizedAccessException e)
        {
            throw new BadInputException($"How far the import has come can't be kept: {e.Message} Name another folder by --state.");
        }
    }
}
