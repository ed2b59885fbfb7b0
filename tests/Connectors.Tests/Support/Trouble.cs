using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace SocialExtension.Connectors.Tests.Support;

/// <summary>What goes wrong with a request.</summary>
/// <param name="CarriedOut">True where the request is carried out all the same, and only its answer is lost.</param>
/// <param name="Cause">Makes it happen; false where the request goes on after it.</param>
internal sealed record Trouble(bool CarriedOut, Func<HttpContext, Task<bool>> Cause)
{
    /// <summary>The connection ends before the request is carried out.</summary>
    public static Trouble Drop { get; } = new(false, Abort);

    /// <summary>The request is carried out, but its answer never arrives.</summary>
    public static Trouble LoseAnswer { get; } = new(true, Abort);

    /// <summary>The platform's error shape.</summary>
    public static Trouble Refuse(int status, string code = "", string message = "No.", string? retryAfter = null) => new(false, async http =>
    {
        http.Response.StatusCode = status;
        if (retryAfter is not null) http.Response.Headers.RetryAfter = retryAfter;
        await http.Response.WriteAsJsonAsync(new { error = new { code, message } });
        return true;
    });

    /// <summary>Answers as told, in no shape of the platform's.</summary>
    public static Trouble Say(int status, string body, string? location = null) => new(false, async http =>
    {
        http.Response.StatusCode = status;
        if (location is not null) http.Response.Headers.Location = location;
        await http.Response.WriteAsync(string.Format(CultureInfo.InvariantCulture, "{0}", body));
        return true;
    });

    /// <summary>Does something first, then carries on.</summary>
    public static Trouble First(Func<Task> action) => new(false, async _ =>
    {
        await action();
        return false;
    });

    /// <summary>Carries the request out, does something, then answers.</summary>
    public static Trouble BeforeAnswering(Func<Task> action) => new(true, async _ =>
    {
        await action();
        return false;
    });

    private static Task<bool> Abort(HttpContext http)
    {
        http.Abort();
        return Task.FromResult(true);
    }
}
