using SocialExtension.Emulator.Storage;

namespace SocialExtension.Emulator;

/// <summary>Small facts that whoever runs the organization wants to keep with it.</summary>
public sealed class Settings
{
    private readonly Store store;

    internal Settings(Store store) => this.store = store;

    /// <summary>A fact by name; null where there is none.</summary>
    public string? this[string name]
    {
        get
        {
            using var lease = store.Rent();
            return lease.Connection.Scalar("SELECT value FROM emulator_state WHERE name = @0", "setting." + name) as string;
        }

        set
        {
            using var lease = store.Rent();
            lease.Connection.Execute("INSERT OR REPLACE INTO emulator_state VALUES (@0, @1)", "setting." + name, value);
        }
    }
}
