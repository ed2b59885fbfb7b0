namespace SocialExtension.Emulator.Host;

/// <summary>The folder with the database. One process at a time: the lock file is held open for as long as the emulator runs.</summary>
internal sealed class DataFolder : IDisposable
{
    private readonly FileStream held;

    private DataFolder(string path, FileStream held)
    {
        Path = path;
        this.held = held;
    }

    public string Path { get; }

    public string Database => System.IO.Path.Combine(Path, "organization.db");

    /// <summary>Opens the folder, making it where needed.</summary>
    /// <exception cref="StartException">Another process has it, or it can't be written.</exception>
    public static DataFolder Open(string path, bool reset)
    {
        try
        {
            Directory.CreateDirectory(path);
            var folder = new DataFolder(path, new FileStream(System.IO.Path.Combine(path, "emulator.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            if (reset) folder.Clear();
            return folder;
        }
        catch (IOException e)
        {
            throw new StartException($"The data folder {path} is in use by another emulator, or can't be opened ({e.Message}). Stop the other one, or choose another folder with --data.", e);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new StartException($"The data folder {path} can't be written ({e.Message}). Choose another one with --data.", e);
        }
    }

    public void Dispose() => held.Dispose();

    private void Clear()
    {
        foreach (var file in Directory.EnumerateFiles(Path, "organization.db*")) File.Delete(file);
    }
}
