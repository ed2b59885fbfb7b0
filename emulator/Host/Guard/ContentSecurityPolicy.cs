namespace SocialExtension.Emulator.Host.Guard;

/// <summary>The strict policy of model-driven apps (learn.microsoft.com/power-platform/admin/content-security-policy).</summary>
internal static class ContentSecurityPolicy
{
    private const string Strict =
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' blob: data:; connect-src 'self' blob: data:; frame-src 'self' blob:; "
        + "font-src 'self' data:; worker-src 'self' blob:; base-uri 'none'; form-action 'self'; object-src 'none'; frame-ancestors 'self'";

    public static void UseContentSecurityPolicy(this WebApplication app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Strict;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        return next(context);
    });
}
