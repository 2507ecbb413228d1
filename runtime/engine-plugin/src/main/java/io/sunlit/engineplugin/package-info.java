/**
 * What goes into the broker: a guard that lets a caller act only for the tenants in its signed
 * token, an exporter that posts to the application what happens, and a watch that ends the broker
 * when the application is gone for good. Brings no third-party class, because the broker has its
 * own.
 */
@NullMarked
package io.sunlit.engineplugin;

import org.jspecify.annotations.NullMarked;
