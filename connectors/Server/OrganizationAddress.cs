using System.Net;

namespace SocialExtension.Connectors.Server;

/// <summary>Where the organization is.</summary>
internal sealed class OrganizationAddress
{
    private const string WebApiPath = "/api/data/";

    private OrganizationAddress(Uri root) => Root = root;

    /// <summary>The organization's address; it ends in a slash.</summary>
    public Uri Root { get; }

    /// <summary>True for this machine: the emulator.</summary>
    public bool IsLoopback => IsLoopbackHost(Root);

    /// <summary>The address of the Web API, which every request begins with.</summary>
    public Uri WebApi => new(Root, "api/data/v9.2/");

    /// <param name="text">The root URL, with or without a slash at its end or the path of the Web API.</param>
    /// <exception cref="BadInputException">It is no address that activities may be sent to.</exception>
    public static OrganizationAddress Parse(string text)
    {
        if (!Uri.TryCreate(text.Trim(), UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https")) throw new BadInputException("--to is not an address. Give the organization's, such as https://contoso.crm.dynamics.com, or the emulator's, http://127.0.0.1:5080.");
        if (url.UserInfo.Length > 0 || url.Query.Length > 0 || url.Fragment.Length > 0) throw new BadInputException("--to holds more than an address. Leave out user, query and fragment; a token is given by SOCIAL_TOKEN.");
        if (url.Scheme == "http" && !IsLoopbackHost(url)) throw new BadInputException($"http is for this machine only: what customers said, and the token, would travel to {url.Host} unprotected. Use https.");
        var path = url.AbsolutePath;
        var api = (path + "/").IndexOf(WebApiPath, StringComparison.OrdinalIgnoreCase);
        if (api >= 0) path = path[..api];
        return new OrganizationAddress(new Uri(url.GetLeftPart(UriPartial.Authority) + path.TrimEnd('/') + "/"));
    }

    public override string ToString() => Root.AbsoluteUri;

    /// <summary>Only names that no name server is asked for.</summary>
    private static bool IsLoopbackHost(Uri url) => url.Host == "localhost" || (IPAddress.TryParse(url.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
