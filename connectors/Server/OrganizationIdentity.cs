using System.Text.Json;

namespace SocialExtension.Connectors.Server;

/// <summary>Asks which organization answers at an address: an emulator that was reset is another one at the same address.</summary>
/// <param name="api">The organization.</param>
/// <param name="caller">Who asks; everybody may.</param>
/// <param name="patience">Repeats the call.</param>
internal sealed class OrganizationIdentity(WebApi api, Caller caller, Patience patience)
{
    /// <exception cref="StoppedException">It was never answered, or not as agreed.</exception>
    /// <exception cref="ServerFault">It was refused for good.</exception>
    public async Task<Guid> Read()
    {
        using var answer = await patience.Insist(_ => api.Get("WhoAmI", caller));
        return answer.RootElement is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty("OrganizationId", out var id) && id.ValueKind == JsonValueKind.String && id.TryGetGuid(out var organization)
            ? organization
            : throw new StoppedException("WhoAmI was answered without an OrganizationId. Is --to the address of an organization?");
    }
}
