using System.Globalization;
using System.ServiceModel;
using Microsoft.Data.Sqlite;
using Microsoft.Xrm.Sdk;

namespace SocialExtension.Emulator.Faults;

/// <summary>
/// The platform's faults, each in one place with its code. Codes: learn.microsoft.com/power-apps/developer/data-platform/reference/web-service-error-codes.
/// </summary>
public static class Fault
{
    private const int DiskIsFull = 13;

    public static FaultException<OrganizationServiceFault> Of(uint code, string message, Exception? cause = null)
    {
        var detail = new OrganizationServiceFault { ErrorCode = unchecked((int)code), Message = message };
        if (cause is InvalidPluginExecutionException plugin) Describe(plugin, detail.ErrorDetails);
        return new FaultException<OrganizationServiceFault>(detail, message);
    }

    /// <summary>What a plug-in says beside its message. Its own code does not replace the platform's: it stands beside it.</summary>
    private static void Describe(InvalidPluginExecutionException plugin, ErrorDetailCollection details)
    {
        details["OperationStatus"] = ((int)plugin.Status).ToString(CultureInfo.InvariantCulture);
        details["SubErrorCode"] = plugin.ErrorCode.ToString(CultureInfo.InvariantCulture);
        details["ApiExceptionHttpStatusCode"] = ((int)plugin.HttpStatus).ToString(CultureInfo.InvariantCulture);
        foreach (var own in plugin.ExceptionDetails ?? new Dictionary<string, string>()) details[own.Key] = own.Value;
    }

    /// <summary>What the store refuses.</summary>
    public static FaultException<OrganizationServiceFault> Of(SqliteException refused) => Of(FaultCode.Sql, refused.SqliteErrorCode == DiskIsFull
        ? "Sql error: the disk with the data folder is full. Nothing of this request was written; make room and repeat it."
        : $"Sql error: {refused.Message}");

    public static FaultException<OrganizationServiceFault> UnknownTable(string table) =>
        Of(FaultCode.UnknownTable, $"The entity with a name = '{table}' with namemapping = 'Logical' was not found in the MetadataCache.");

    public static FaultException<OrganizationServiceFault> UnknownColumn(string table, string column) =>
        Of(FaultCode.UnknownColumn, $"'{table}' entity doesn't contain attribute with Name = '{column}' and NameMapping = 'Logical'.");

    public static FaultException<OrganizationServiceFault> DoesNotExist(string table, Guid id) =>
        Of(FaultCode.ObjectDoesNotExist, $"{table} With Id = {id} Does Not Exist");

    public static FaultException<OrganizationServiceFault> DisabledUser(Guid user) =>
        Of(FaultCode.DisabledUser, $"The specified user(Id = {user}) is disabled. Consider enabling this user.");

    public static FaultException<OrganizationServiceFault> DuplicateKey() => Of(FaultCode.DuplicateRecord, "Cannot insert duplicate key.");

    public static FaultException<OrganizationServiceFault> DuplicateAlternateKey(string key, IEnumerable<string> columns) =>
        Of(FaultCode.DuplicateAlternateKey, $"Entity Key {key} violated. A record with the same value for {string.Join(", ", columns)} already exists. A duplicate record cannot be created. Select one or more unique values and try again.");

    public static FaultException<OrganizationServiceFault> VersionMismatch() =>
        Of(FaultCode.VersionMismatch, "The version of the existing record doesn't match the RowVersion property provided.");

    public static FaultException<OrganizationServiceFault> InvalidArgument(string message) => Of(FaultCode.InvalidArgument, message);

    public static FaultException<OrganizationServiceFault> NotSupported(string what) =>
        Of(FaultCode.NotImplemented, $"The emulator does not do this yet: {what}. See /emulator/unsupported.");

    public static FaultException<OrganizationServiceFault> MissingPrivilege(Guid user, string privilege, string table) =>
        Of(FaultCode.PrivilegeDenied, $"Principal user (Id={user}, type=8) is missing {privilege} privilege on entity '{table}'. context.Caller={user}");

    public static FaultException<OrganizationServiceFault> NoAccess(Guid user, string table, Guid id, string right) =>
        Of(FaultCode.NoAccess, $"SecLib::AccessCheckEx failed. Returned hr = -2147187962, ObjectID: {id}, CallingUser: {user}, ObjectType: {table}, AccessRights: {right}.");

    public static FaultException<OrganizationServiceFault> AggregateLimit(int limit) =>
        Of(FaultCode.AggregateLimit, $"The maximum record limit of {limit} is exceeded. Reduce the number of aggregated or grouped records.");

    public static FaultException<OrganizationServiceFault> Doomed() =>
        Of(FaultCode.TransactionReduced, "ISV code reduced the open transaction count. Custom plug-ins should not catch exceptions from OrganizationService calls and continue processing.");

    public static FaultException<OrganizationServiceFault> NoTransaction() =>
        Of(FaultCode.TransactionNotStarted, "There is no active transaction. This error is usually caused by custom plug-ins that ignore errors from service calls and continue processing.");
}
