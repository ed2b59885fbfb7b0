using System;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Xrm.Sdk;
using SocialExtension.Plugins.Identity;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Privacy;

/// <summary>
/// What suppression marks are made with: 32 random bytes of the organization's own, so that nobody can try out from outside whom a mark stands
/// for. No role reads the row, and its column is secured (docs/decisions/suppression-marks.md).
/// </summary>
internal sealed class OrganizationSecret
{
    private const int Bytes = 32;

    /// <summary>Of all calls that make the first secret at the same moment one succeeds.</summary>
    private static readonly Guid RowId = new("5c0f1a11-0000-8000-8000-000000000001");

    private readonly byte[] secret;

    private OrganizationSecret(string secret) => this.secret = Convert.FromBase64String(secret);

    /// <summary>The secret; null where nobody was erased yet.</summary>
    public static OrganizationSecret? Find(IOrganizationService service) =>
        service.Find<SuppressionMarkRow>(SuppressionMark.Id, RowId, SuppressionMark.Secret)?.Secret is { } secret ? new OrganizationSecret(secret) : null;

    /// <summary>The secret, made where there is none.</summary>
    public static OrganizationSecret Ensure(IOrganizationService service)
    {
        if (Find(service) is { } found) return found;
        var bytes = new byte[Bytes];
        using (var random = RandomNumberGenerator.Create()) random.GetBytes(bytes);
        var row = new SuppressionMarkRow(RowId) { Name = "Secret", Secret = Convert.ToBase64String(bytes) };
        service.Create(row.Row);
        return new OrganizationSecret(row.Secret);
    }

    /// <summary>The id of the mark for a key.</summary>
    public Guid MarkOf(string key)
    {
        using var hmac = new HMACSHA256(secret);
        return RowIdentity.IdOf(hmac.ComputeHash(Encoding.UTF8.GetBytes(key)));
    }
}
