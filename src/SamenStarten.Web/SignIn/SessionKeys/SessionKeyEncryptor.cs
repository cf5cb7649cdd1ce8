using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using SamenStarten.Store.People;

namespace SamenStarten.Web.SignIn.SessionKeys;

/// <summary>Seals a session key before it is kept.</summary>
internal sealed class SessionKeyEncryptor(MasterKey master) : IXmlEncryptor
{
    public EncryptedXmlInfo Encrypt(XElement plaintextElement) => new(
        new XElement(SessionKeyDecryptor.Sealed, Convert.ToBase64String(master.Seal(SessionKeyDecryptor.Purpose, plaintextElement.ToString(SaveOptions.DisableFormatting)))),
        typeof(SessionKeyDecryptor));
}
