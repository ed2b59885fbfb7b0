using SocialExtension.Emulator.Storage;

namespace SocialExtension.Emulator;

/// <summary>The ids that an organization keeps for its life.</summary>
internal sealed record OrganizationIdentity(Guid OrganizationId, string Name, Guid SystemUserId, Guid RootBusinessUnitId)
{
    private const string Key = "identity";

    /// <summary>Reads the ids from the store, or gives it some.</summary>
    public static OrganizationIdentity Of(Store store)
    {
        using var lease = store.Rent();
        if (lease.Connection.Scalar("SELECT value FROM emulator_state WHERE name = @0", Key) is string text)
        {
            var ids = text.Split(' ').Select(Guid.Parse).ToArray();
            return new OrganizationIdentity(ids[0], "emulator", ids[1], ids[2]);
        }

        var made = new OrganizationIdentity(Guid.NewGuid(), "emulator", Guid.NewGuid(), Guid.NewGuid());
        lease.Connection.Execute("INSERT INTO emulator_state VALUES (@0, @1)", Key, $"{made.OrganizationId} {made.SystemUserId} {made.RootBusinessUnitId}");
        return made;
    }
}
