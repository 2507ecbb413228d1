/**
 * The closed list of what a flow may ask the platform to do by itself, with what each job is told
 * and what it answers. Nothing here runs a job.
 */
@NullMarked
package io.sunlit.templates.jobs;

import org.jspecify.annotations.NullMarked;
