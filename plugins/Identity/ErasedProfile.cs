using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Identity;

/// <summary>The row of a profile whose network says that it is gone: only its key and id are left, by which what arrives later is known.</summary>
internal static class ErasedProfile
{
    /// <summary>Takes the person's facts away.</summary>
    /// <param name="row">The row to write.</param>
    /// <param name="networkLabel">The network's name.</param>
    /// <param name="isNew">Whether it is only being made: it is deactivated by a second write then.</param>
    public static void Write(SocialProfileRow row, string networkLabel, bool isNew)
    {
        row.Name = $"Deleted profile on {networkLabel}";
        row.Handle = null;
        row.ProfileUrl = null;
        row.Bio = null;
        row.Location = null;
        row.Language = null;
        row.Followers = null;
        row.Following = null;
        row.Posts = null;
        row.Verified = false;
        row.LastSeenOn = null;
        row.FactDates = null;
        row.CustomerId = null;
        row.MatchStatus = SocialProfileMatchStatus.Unmatched;
        row.MatchScore = null;
        row.MatchEvidence = null;
        row.MatchHistory = null;
        row.MatchPending = false;
        row.FactHistory = null;
        row.VerifiedEmail = null;
        row.VerifiedUrl = null;
        row.EmailKey = null;
        row.NameKey = null;
        row.PhoneKey = null;
        row.SiteKey = null;
        row.Erased = true;
        row.WorkPending = true;
        if (!isNew) row.Row.Deactivate();
    }
}
