namespace SocialExtension.Emulator.Host.Sample;

/// <summary>Who writes (people.json, by network and handle).</summary>
/// <param name="Name">The display name.</param>
/// <param name="User">The last part of the id, where it is not the handle.</param>
/// <param name="Bio">What they say about themselves.</param>
/// <param name="Location">Where they say they are.</param>
/// <param name="Followers">How many follow them.</param>
/// <param name="Email">The address that the network verified.</param>
/// <param name="Company">Whether it is an account of the company.</param>
internal sealed record Person(string Name, string? User = null, string? Bio = null, string? Location = null, int? Followers = null, string? Email = null, bool Company = false);
