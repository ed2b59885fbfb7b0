using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Plugins.Platform;

namespace SocialExtension.Plugins.Privacy;

/// <summary>
/// The contact's own row: its personal columns are emptied and it is deactivated. It is not deleted, because orders, cases and contracts of the
/// CRM may have to be kept, and would go with it or lose whom they belong to.
/// </summary>
internal static class ErasedContact
{
    public const string Name = "Erased person";
    private const string Table = "contact";

    private static readonly HashSet<string> Personal = new(StringComparer.Ordinal)
    {
        "firstname", "middlename", "nickname", "salutation", "suffix", "jobtitle", "department", "company", "description", "emailaddress1", "emailaddress2", "emailaddress3", "telephone1", "telephone2", "telephone3",
        "mobilephone", "home2", "business2", "callback", "fax", "pager", "websiteurl", "ftpsiteurl", "birthdate", "anniversary", "gendercode", "familystatuscode", "haschildrencode", "numberofchildren", "childrensnames",
        "spousesname", "assistantname", "assistantphone", "managername", "managerphone", "governmentid", "employeeid", "externaluseridentifier", "yomifirstname", "yomimiddlename", "yomilastname", "entityimage", "educationcode",
        "annualincome", "businesscard", "businesscardattributes",
    };

    /// <summary>Text that the platform composes, or that says nothing of the person.</summary>
    private static readonly HashSet<string> Ours = new(StringComparer.Ordinal) { "lastname", "fullname", "yomifullname", "traversedpath", "subscriptionid" };

    /// <summary>Empties what is personal; a row that is empty is left alone.</summary>
    /// <returns>Whether anything changed.</returns>
    public static bool Write(IOrganizationService service, Guid contact)
    {
        var row = Read(service, contact);
        var personal = row.Attributes.Keys.Where(IsPersonal).ToList();
        if (personal.Count == 0 && row.GetAttributeValue<string>("lastname") == Name) return false;
        var change = new Entity(Table, contact) { ["lastname"] = Name };
        change.Deactivate();
        foreach (var column in personal) change[column] = null;
        service.Update(change);
        return true;
    }

    /// <summary>Columns with text that others added to the contact: what they mean nobody here knows.</summary>
    public static IReadOnlyList<string> Unknown(IOrganizationService service, Guid contact) =>
        Read(service, contact).Attributes.Where(a => a.Value is string && !Ours.Contains(a.Key) && !IsPersonal(a.Key) && !a.Key.EndsWith("_composite", StringComparison.Ordinal)).Select(a => a.Key).OrderBy(c => c, StringComparer.Ordinal).ToList();

    private static Entity Read(IOrganizationService service, Guid contact) => service.Retrieve(Table, contact, new ColumnSet(true));

    private static bool IsPersonal(string column) =>
        Personal.Contains(column) || (column.StartsWith("soc_", StringComparison.Ordinal)) || (column.StartsWith("address", StringComparison.Ordinal) && !column.EndsWith("_composite", StringComparison.Ordinal) && !column.EndsWith("id", StringComparison.Ordinal));
}
