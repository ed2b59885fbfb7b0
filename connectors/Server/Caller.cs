namespace SocialExtension.Connectors.Server;

/// <summary>Who calls.</summary>
/// <param name="Token">What goes into the Authorization header, and nowhere else.</param>
/// <param name="Duty">What the caller is there for.</param>
internal sealed record Caller(string Token, Duty Duty)
{
    // A record prints its members; the token must not be among them.
    public override string ToString() => $"caller for {Duty}";
}
