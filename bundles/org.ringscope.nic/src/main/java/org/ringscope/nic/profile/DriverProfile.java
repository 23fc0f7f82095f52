package org.ringscope.nic.profile;

import java.util.List;
import org.ringscope.nic.NicProfile;
import org.ringscope.nic.rss.HashFields;
import org.ringscope.nic.rss.HashFunction;
import org.ringscope.nic.rss.IndirectionTable;
import org.ringscope.nic.rss.InputTransform;
import org.ringscope.nic.rss.RssContext;
import org.ringscope.nic.rss.RssKey;

/**
 * The defaults of a driver.
 *
 * @param name name by which {@code --profile} asks for it
 * @param drivers names of the driver in {@code ethtool -i}
 * @param ringSize descriptors of a receive ring
 * @param tableSize entries of the indirection table
 * @param keyLength bytes of the RSS key; the key itself is random with all drivers here
 * @param function hash function
 * @param transform transformation of the hash's input
 * @param fields fields hashed for each flow type
 * @param timing interrupt moderation of receive rings
 * @param steering what else decides the ring
 */
public record DriverProfile(
    String name,
    List<String> drivers,
    Default<Integer> ringSize,
    Default<Integer> tableSize,
    Default<Integer> keyLength,
    Default<HashFunction> function,
    Default<InputTransform> transform,
    Default<HashFields> fields,
    Default<InterruptTiming> timing,
    Default<AutomaticSteering> steering) {
  /** Drivers take as many rings as there are processors, up to a limit of the card; a profile has to name a number. */
  public static final int RINGS = 8;

  /**
   * How far the ring of a packet can be predicted once key, table and fields were read from the machine
   * ({@code ethtool -x} and {@code -n DEV rx-flow-hash}).
   */
  public Certainty predictionWithDump() {
    return transform.certainty().and(function.certainty()).and(steering.certainty());
  }

  /**
   * The card with {@value #RINGS} rings. Its key is Microsoft's verification key, for the machine's own is random
   * (netdev_rss_key_fill): how many flows a ring gets is like the machine's, which ones is not.
   */
  public NicProfile toNicProfile() {
    RssContext rss =
        RssContext.toeplitz(RssKey.MICROSOFT_VERIFICATION, IndirectionTable.equal(tableSize.value(), RINGS))
            .withFunction(function.value())
            .withFields(fields.value())
            .withTransform(transform.value());
    return new NicProfile(name, RINGS, ringSize.value(), rss).withAutomatic(steering.value());
  }
}
