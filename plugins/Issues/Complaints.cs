using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Issues;

/// <summary>What may have a cause that the company can take away: complaints, requests, and who threatens to leave. A competitor's fault was never judged a complaint.</summary>
internal static class Complaints
{
    public static bool Are(Intent? intent) => intent is Intent.Complaint or Intent.Request or Intent.ChurnRisk;
}
